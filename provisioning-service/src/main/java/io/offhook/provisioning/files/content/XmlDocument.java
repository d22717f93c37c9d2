package io.offhook.provisioning.files.content;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, one a line; what goes in as text comes out as text, whatever is in it. */
final class XmlDocument {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter writer;
    private int depth;

    private XmlDocument(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static String render(String root, Consumer<XmlDocument> content) {
        var text = new StringWriter();
        try {
            var writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            new XmlDocument(writer).element(root, content);
            writer.writeEndDocument();
            writer.writeCharacters("\n");
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** An element around others. */
    XmlDocument element(String name, Consumer<XmlDocument> content) {
        return element(name, Attributes.NONE, content);
    }

    XmlDocument element(String name, Attributes attributes, Consumer<XmlDocument> content) {
        return write(() -> {
            newLine();
            writer.writeStartElement(name);
            attributes.writeTo(writer);
            depth++;
            content.accept(this);
            depth--;
            newLine();
            writer.writeEndElement();
        });
    }

    /** An element with text in it. */
    XmlDocument element(String name, String text) {
        return element(name, Attributes.NONE, text);
    }

    XmlDocument element(String name, int number) {
        return element(name, String.valueOf(number));
    }

    XmlDocument element(String name, boolean flag) {
        return element(name, String.valueOf(flag));
    }

    XmlDocument element(String name, Attributes attributes, String text) {
        return write(() -> {
            newLine();
            if (text.isEmpty()) {
                writer.writeEmptyElement(name);
                attributes.writeTo(writer);
                return;
            }
            writer.writeStartElement(name);
            attributes.writeTo(writer);
            writer.writeCharacters(text);
            writer.writeEndElement();
        });
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private XmlDocument write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
