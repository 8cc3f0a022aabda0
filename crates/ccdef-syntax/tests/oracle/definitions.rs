//! Sample definitions, which the tests change.

/// Short definitions, of which every change is tested.
pub(crate) const SHORT: &[&str] = &[
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<callCenter>\n <!-- c -->\n <section sortOrder=\"0\" name='g'>\n  \
     <item name=\"a\" label=\"A &amp; B\">x</item>\n  <item name=\"b\"/>\n </section>\n</callCenter>\n",
    "<CallCenter xmlns=\"urn:m\" xmlns:xsi=\"urn:x\"><displayName>D</displayName><sections><items><label>l</label>\
     <name>n</name><value xsi:nil=\"true\"/></items><name><![CDATA[s]]></name></sections></CallCenter>",
];

/// Long definitions, of which random changes are tested.
pub(crate) const LONG: &[&str] = &[OPEN_CTI, VOICE, METADATA, HYBRID];

const OPEN_CTI: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- Softphone of the service desk.
     Import it under Setup > Call Centers. -->
<callCenter>
    <section sortOrder="0" name="reqGeneralInfo" label="General Information">
        <item sortOrder="0" name="reqInternalName" label="Internal Name">AcmeDesk</item>
        <item sortOrder="1" name="reqDisplayName" label="Display Name">Acme "Desk" &amp; Co.</item>
        <item sortOrder="2" name="reqAdapterUrl"
              label="CTI Adapter URL">https://cti.acme.example/phone?org=1&amp;mode=lightning</item>
        <item sortOrder="3" name="reqUseApi" label="Use CTI API">true</item>
        <item sortOrder="4" name="reqSoftphoneHeight" label="Softphone Height">480</item>
        <item sortOrder="5" name="reqSoftphoneWidth" label="Softphone Width">320</item>
        <item sortOrder="6" name="reqSalesforceCompatibilityMode" label="Mode">Classic_and_Lightning</item>
    </section>
    <section sortOrder="1" name="reqDialingOptions" label="Dialing Options">
        <item sortOrder="0" name="reqOutsidePrefix" label="Outside Prefix">9</item>
        <item sortOrder="1" name="reqLongDistPrefix" label="Long Distance Prefix"/>
    </section>
</callCenter>
"#;

const VOICE: &str = r#"<callCenter>
  <section sortOrder='0' name='reqGeneralInfo' label="Größe &lt;1&gt;">
    <item sortOrder="1" name="reqDisplayName" label="表示名">日本語 😀</item>
    <item sortOrder="0" name="reqInternalName" label="Internal
      Name">AcmeVoice</item>
    <item sortOrder="2" name="reqVendorInfoApiName" label="Vendor">acme__Voice</item>
  </section>
  <section sortOrder="1" name="reqHvcc" label="Voice">
    <item sortOrder="0" name="reqTelephonyIntegrationCertificate" label="Key"><![CDATA[
-----BEGIN PUBLIC KEY-----
MIIB&<>
-----END PUBLIC KEY-----
]]></item>
    <item sortOrder="1" name="settings" label='JSON'>{"a": "b", "c": [1, 2], "d": "x > y"}</item>
    <item sortOrder="2" name="empty" label=""></item>
  </section>
</callCenter>
<!-- end -->
"#;

const METADATA: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <adapterUrl>https://cti.acme.example/phone?a=1&amp;b=2</adapterUrl>
    <customSettings>{&quot;reqUseApi&quot;:&quot;true&quot;,&quot;reqStandbyUrl&quot;:&quot;/apex/acme&quot;}</customSettings>
    <displayName>Acme Desk</displayName>
    <displayNameLabel>Display Name</displayNameLabel>
    <internalNameLabel>Internal Name</internalNameLabel>
    <sections>
        <items>
            <label>CTI Adapter URL</label>
            <name>reqAdapterUrl</name>
            <value>https://cti.acme.example/phone?a=1&amp;b=2</value>
        </items>
        <items>
            <label>Timeout</label>
            <name>reqTimeout</name>
            <value xsi:nil="true"/>
        </items>
        <label>General Information</label>
        <name>reqGeneralInfo</name>
    </sections>
    <sections>
        <label>Empty</label>
        <name>vendorOptions</name>
    </sections>
</CallCenter>"#;

const HYBRID: &str = r#"<callCenter xmlns="http://soap.sforce.com/2006/04/metadata">
	<section name="reqGeneralInfo" label="General" sortOrder="0">
		<item name="reqInternalName" label="Name" sortOrder="0"><value>Acme</value></item>
		<?keep this?>
		<items><name>x</name><label>&#88;</label><value>a<!-- b -->c</value></items>
	</section>
	<sections><items name="y">z</items><name>late</name></sections>
</callCenter>"#;
