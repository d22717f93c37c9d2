package io.offhook.provisioning.files.content;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The attributes of an element, in the order given. */
record Attributes(Map<String, String> values) {

    static final Attributes NONE = new Attributes(Map.of());

    static Attributes of(String name, Object value) {
        return NONE.and(name, value);
    }

    Attributes and(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return new Attributes(more);
    }

    void writeTo(XMLStreamWriter writer) throws XMLStreamException {
        for (var attribute : values.entrySet()) {
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }
}
