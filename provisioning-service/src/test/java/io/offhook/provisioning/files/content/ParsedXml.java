package io.offhook.provisioning.files.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A file, read as a phone reads it. */
final class Xml {

    private final Document document;

    private Xml(Document document) {
        this.document = document;
    }

    static Xml parse(String text) throws Exception {
        return new Xml(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text))));
    }

    String text(String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    List<String> texts(String path) throws Exception {
        var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
