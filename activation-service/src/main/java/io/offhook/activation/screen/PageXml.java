package io.offhook.activation.screen;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes pages as XML objects, in the order that the vendor's schema wants: Title, Prompt, SoftKeyItem, then what is the page's own. Of
 * controls, only CR, LF and TAB are written.
 */
public final class PageXml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private PageXml(XMLStreamWriter out) {
        this.out = out;
    }

    public static String of(Page page) {
        var written = new StringWriter();
        try {
            var out = FACTORY.createXMLStreamWriter(written);
            out.writeStartDocument("UTF-8", "1.0");
            new PageXml(out).write(page);
            out.writeEndDocument();
            out.close();
            return written.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Page page) throws XMLStreamException {
        switch (page) {
            case Page.Menu it -> {
                begin("CiscoIPPhoneMenu", it.frame());
                for (var item : it.items()) {
                    out.writeStartElement("MenuItem");
                    element("Name", item.name());
                    element("URL", item.url());
                    out.writeEndElement();
                }
            }
            case Page.Text it -> {
                begin("CiscoIPPhoneText", it.frame());
                element("Text", it.text());
            }
            case Page.Input it -> {
                begin("CiscoIPPhoneInput", it.frame());
                element("URL", it.url());
                for (var field : it.fields()) {
                    out.writeStartElement("InputItem");
                    element("DisplayName", field.displayName());
                    element("QueryStringParam", field.parameter());
                    element("InputFlags", field.flags());
                    element("DefaultValue", "");
                    out.writeEndElement();
                }
            }
            case Page.Failure it -> {
                out.writeStartElement("CiscoIPPhoneError");
                out.writeAttribute("Number", Integer.toString(it.number()));
            }
        }
    }

    private void begin(String name, Page.Frame frame) throws XMLStreamException {
        out.writeStartElement(name);
        element("Title", frame.title());
        element("Prompt", frame.prompt());
        for (var key : frame.softKeys()) {
            out.writeStartElement("SoftKeyItem");
            element("Name", key.name());
            element("Position", Integer.toString(key.position()));
            element("URL", key.url());
            out.writeEndElement();
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        text(text);
        out.writeEndElement();
    }

    /** The writer escapes {@code & < >}; phones want quotes escaped too. */
    private void text(String text) throws XMLStreamException {
        var plain = new StringBuilder();
        for (int point : text.codePoints().filter(PageXml::isAllowed).toArray()) {
            if (point == '"' || point == '\'') {
                out.writeCharacters(plain.toString());
                plain.setLength(0);
                out.writeEntityRef(point == '"' ? "quot" : "apos");
            } else {
                plain.appendCodePoint(point);
            }
        }
        out.writeCharacters(plain.toString());
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0x7F)
                || (point >= 0xA0 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
