package io.offhook.provisioning.files.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A file as an XML parser reads it. */
final class ParsedXml {

    private final Document document;

    private ParsedXml(Document document) {
        this.document = document;
    }

    static ParsedXml of(String text) throws Exception {
        return new ParsedXml(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text))));
    }

    String text(String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    List<String> texts(String path) throws Exception {
        return nodes(path).stream().map(Node::getTextContent).toList();
    }

    /** One line for each element: its path, its attributes, and its text where it has no elements in it. */
    List<String> leaves() throws Exception {
        return nodes("//*").stream().map(ParsedXml::line).toList();
    }

    private List<Node> nodes(String path) throws Exception {
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }

    private static String line(Node element) {
        var line = new StringBuilder();
        for (var each = element; each.getNodeType() == Node.ELEMENT_NODE; each = each.getParentNode()) {
            line.insert(0, "/" + each.getNodeName());
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            line.append(' ').append(attributes.item(i));
        }
        boolean isLeaf = true;
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            isLeaf &= child.getNodeType() != Node.ELEMENT_NODE;
        }
        return isLeaf ? line + " = " + element.getTextContent() : line.toString();
    }
}
