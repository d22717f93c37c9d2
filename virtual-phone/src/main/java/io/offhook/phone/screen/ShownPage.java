package io.offhook.phone.screen;

import java.io.StringReader;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A page as a phone reads it.
 *
 * @param object for example {@code CiscoIPPhoneText}
 * @param text of the elements, by name; of those that repeat, the last
 * @param items addresses of a menu, by what it shows
 */
public record ShownPage(String object, Map<String, String> text, Map<String, String> items) {

    /** @throws IllegalArgumentException if it is no XML object */
    public static ShownPage read(String xml) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml));
            reader.nextTag();
            return read(reader.getLocalName(), reader);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("this page is no XML object", e);
        }
    }

    private static ShownPage read(String object, XMLStreamReader reader) throws XMLStreamException {
        var text = new LinkedHashMap<String, String>();
        var items = new LinkedHashMap<String, String>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "MenuItem" -> {
                        var item = children(reader);
                        items.put(item.getOrDefault("Name", ""), item.getOrDefault("URL", ""));
                    }
                    case "SoftKeyItem" -> children(reader);
                    case "InputItem" -> text.putAll(children(reader));
                    default -> text.put(reader.getLocalName(), reader.getElementText());
                }
            }
        }
        return new ShownPage(object, text, items);
    }

    private static Map<String, String> children(XMLStreamReader reader) throws XMLStreamException {
        var parent = reader.getLocalName();
        var children = new LinkedHashMap<String, String>();
        while (!(reader.next() == XMLStreamReader.END_ELEMENT
                && reader.getLocalName().equals(parent))) {
            if (reader.isStartElement()) {
                children.put(reader.getLocalName(), reader.getElementText());
            }
        }
        return children;
    }

    /** Where the phone asks with what was typed, if it can be typed on. */
    Optional<URI> typed(String value) {
        var url = text.get("URL");
        var parameter = text.get("QueryStringParam");
        return url == null || parameter == null
                ? Optional.empty()
                : Optional.of(URI.create(url + (url.contains("?") ? "&" : "?") + parameter + "=" + value));
    }

    /** The address of the item that ends so; menus come in many languages. */
    Optional<URI> item(String path) {
        return items.values().stream()
                .filter(url -> url.replaceFirst("\\?.*", "").endsWith(path))
                .map(URI::create)
                .findFirst();
    }
}
