package io.offhook.provisioning.axl.wire;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads requests, which are UTF-8. A document type is refused, so nothing of it is ever fetched or expanded. */
public final class SoapRequestReader {

    static final int MAX_DEPTH = 24;
    static final int MAX_ELEMENTS = 4_000;

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int elements;

    private SoapRequestReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /**
     * @param soapAction the header of this name, if the request has it
     * @throws AxlFault if it is not SOAP 1.1 in UTF-8, or header and body do not agree
     */
    public static SoapRequest read(byte[] body, Optional<String> soapAction) {
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body), "UTF-8");
            try {
                return new SoapRequestReader(xml).request(soapAction);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException malformed) {
            throw malformed instanceof AxlFault fault ? fault : AxlFault.unreadable("The request is no XML in UTF-8.");
        }
    }

    private SoapRequest request(Optional<String> soapAction) throws XMLStreamException {
        expect(ENVELOPE, "Envelope");
        nextStart();
        while (isAt(ENVELOPE, "Header")) {
            element();
            nextStart();
        }
        if (!isAt(ENVELOPE, "Body")) {
            throw noSoap();
        }
        nextStart();
        var action = SoapAction.parse(soapAction);
        var version = AxlVersion.of(xml.getNamespaceURI(), action);
        var operation = xml.getLocalName();
        action.ifPresent(it -> it.requireOperation(operation));
        var sequence =
                Optional.ofNullable(xml.getAttributeValue(null, "sequence")).filter(it -> it.matches("[0-9]{1,19}"));
        var request = new SoapRequest(version, element(), sequence);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                throw noSoap();
            }
            refuseDocumentType();
        }
        return request;
    }

    private void expect(String namespace, String name) throws XMLStreamException {
        nextStart();
        if (!isAt(namespace, name)) {
            throw noSoap();
        }
    }

    private boolean isAt(String namespace, String name) {
        return namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }

    private void nextStart() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            refuseDocumentType();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return;
            }
        }
        throw noSoap();
    }

    private void refuseDocumentType() {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
            throw AxlFault.unreadable("A request has no document type.");
        }
    }

    private static AxlFault noSoap() {
        return AxlFault.unreadable("The request is no SOAP 1.1 envelope with one operation.");
    }

    /** The element at hand with all that is in it; the reader is at its end then. */
    private Element element() throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        open.push(start());
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= MAX_DEPTH) {
                        throw AxlFault.unreadable("The request is nested too deeply.");
                    }
                    open.push(start());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var ended = open.pop().end();
                    if (open.isEmpty()) {
                        return ended;
                    }
                    open.element().children.add(ended);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw AxlFault.unreadable("A request has no entities of its own.");
                default -> {} // comments
            }
        }
    }

    private Open start() {
        if (++elements > MAX_ELEMENTS) {
            throw AxlFault.unreadable("The request has too many elements.");
        }
        var nil = xml.getAttributeValue(INSTANCE, "nil");
        return new Open(xml.getLocalName(), xml.getAttributeValue(null, "uuid"), "true".equals(nil) || "1".equals(nil));
    }

    private static final class Open {
        private final String name;
        private final @Nullable String uuid;
        private final boolean nil;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(String name, @Nullable String uuid, boolean nil) {
            this.name = name;
            this.uuid = uuid;
            this.nil = nil;
        }

        Element end() {
            return new Element(name, uuid, nil ? "" : text.toString().strip(), children);
        }
    }
}
