package io.offhook.phone.file;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of a phone's XML file. The parser refuses document type declarations: phone files have none, and entity expansion and
 * external entities are attacks.
 */
record XmlTree(Element element) {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final ErrorHandler QUIET = new DefaultHandler();

    static XmlTree parse(FileContent content, String root) throws MalformedFileException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(QUIET);
            var element = builder.parse(content.open()).getDocumentElement();
            if (!element.getTagName().equals(root)) {
                throw new MalformedFileException("its root is <" + element.getTagName() + ">, not <" + root + ">");
            }
            return new XmlTree(element);
        } catch (SAXException | IOException e) {
            throw new MalformedFileException("it is not XML that a phone can read: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK's XML parser cannot refuse DTDs", e);
        }
    }

    Stream<XmlTree> children(String name) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name))
                .map(XmlTree::new);
    }

    Optional<XmlTree> child(String name) {
        return children(name).findFirst();
    }

    /** The trimmed text of a child, empty when there is no such child or no text in it. */
    Optional<String> text(String child) {
        return child(child).map(found -> found.element.getTextContent().trim()).filter(text -> !text.isEmpty());
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }
}
