//! The JSON Schema of provider files, from the types that they are read into.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::json;

use super::provider::Provider;

/// The schema, for editors that complete and check provider files while they are written.
#[must_use]
pub fn schema() -> Schema {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Provider>();
    let title = json!("A mail provider, for mailsetup");
    schema.insert("title".to_owned(), title);
    // A JSON file names its schema in this key; a TOML file does so in a comment.
    if let Some(properties) = schema.get_mut("properties").and_then(|value| value.as_object_mut()) {
        properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    }
    schema
}
