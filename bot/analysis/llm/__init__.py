"""The optional analyst: a language model fills the desk's own form and passes the same gate."""
