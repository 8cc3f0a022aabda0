//! The `impl` blocks in a file: the methods that they define, and the methods that they call on `self`.
//!
//! The methods of a type can be in several files. A file that calls one of them on `self` depends on the file that defines
//! it, although it imports nothing from there.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Expr, ExprMethodCall, ExprPath, File, ImplItem, ItemImpl, ItemMod, Macro, Type};

use super::paths::is_test;

/// An `impl` block.
#[derive(Debug)]
pub(crate) struct ImplBlock {
    /// The module that contains it.
    pub(crate) module: Vec<String>,
    /// The type, as written.
    pub(crate) type_path: Vec<String>,
    /// The methods and functions that it defines; none if it implements a trait.
    pub(crate) defines: Vec<String>,
    /// The names that it calls on `self` or `Self`, each with its line.
    pub(crate) calls: Vec<(String, usize)>,
}

/// The `impl` blocks in `file`, the file of `module`, without test code.
pub(crate) fn impl_blocks(module: &[String], file: &File) -> Vec<ImplBlock> {
    let mut collector = ImplCollector { module: module.to_vec(), blocks: Vec::new() };
    collector.visit_file(file);
    collector.blocks
}

struct ImplCollector {
    module: Vec<String>,
    blocks: Vec<ImplBlock>,
}

impl<'ast> Visit<'ast> for ImplCollector {
    fn visit_item_mod(&mut self, inner: &'ast ItemMod) {
        if !is_test(&inner.attrs) {
            self.module.push(inner.ident.to_string());
            visit::visit_item_mod(self, inner);
            self.module.pop();
        }
    }

    fn visit_item_impl(&mut self, block: &'ast ItemImpl) {
        let Type::Path(named) = &*block.self_ty else { return };
        if is_test(&block.attrs) {
            return;
        }
        let mut calls = CallCollector::default();
        calls.visit_item_impl(block);
        let functions = block.items.iter().filter_map(|item| match item {
            ImplItem::Fn(function) => Some(function.sig.ident.to_string()),
            _ => None,
        });
        self.blocks.push(ImplBlock {
            module: self.module.clone(),
            type_path: named.path.segments.iter().map(|segment| segment.ident.to_string()).collect(),
            defines: if block.trait_.is_none() { functions.collect() } else { Vec::new() },
            calls: calls.found,
        });
    }
}

#[derive(Default)]
struct CallCollector {
    found: Vec<(String, usize)>,
}

impl CallCollector {
    /// The calls in the tokens of a macro call: every `self.name(`.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for window in tokens.windows(4) {
            if let [TokenTree::Ident(this), TokenTree::Punct(dot), TokenTree::Ident(name), TokenTree::Group(_)] = window
                && this == "self"
                && dot.as_char() == '.'
            {
                self.found.push((name.to_string(), name.span().start().line));
            }
        }
        for token in tokens {
            if let TokenTree::Group(group) = token {
                self.tokens(group.stream());
            }
        }
    }
}

impl<'ast> Visit<'ast> for CallCollector {
    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        if let Expr::Path(receiver) = &*call.receiver
            && receiver.path.is_ident("self")
        {
            self.found.push((call.method.to_string(), call.method.span().start().line));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_path(&mut self, named: &'ast ExprPath) {
        let mut segments = named.path.segments.iter().map(|segment| &segment.ident);
        if let (Some(first), Some(name), None) = (segments.next(), segments.next(), segments.next())
            && first == "Self"
        {
            self.found.push((name.to_string(), name.span().start().line));
        }
        visit::visit_expr_path(self, named);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.tokens(call.tokens.clone());
    }
}

#[test]
fn methods_and_calls_are_found_but_not_in_tests() {
    let file = "
        impl<'a> page::Writer<'a> {
            fn rows(&mut self) { self.cell(1); self.out.flush(); Self::named(2); format!(\"{}\", self.width()); }
        }
        impl Drop for Writer<'_> { fn drop(&mut self) { self.finish() } }
        #[cfg(test)]
        mod tests { impl Writer { fn sample(&self) { self.rows() } } }
    ";
    let file = syn::parse_file(file).expect("the example is Rust");
    let blocks = impl_blocks(&[], &file);
    let of = |block: &ImplBlock| {
        let calls: Vec<&str> = block.calls.iter().map(|(name, _)| name.as_str()).collect();
        format!("{}: {} -> {}", block.type_path.join("::"), block.defines.join(" "), calls.join(" "))
    };
    let found: Vec<String> = blocks.iter().map(of).collect();
    assert_eq!(found, ["page::Writer: rows -> cell named width", "Writer:  -> finish"]);
}
