"""Discord's REST API, version 10: a file a resource."""
