package io.offhook.provisioning.axl.wire;

import java.io.StringWriter;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a piece of an answer: elements in no namespace. */
public final class AnswerWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    public AnswerWriter() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes children of a thing; see {@link Tagged}. */
    public interface Fields {
        void write(Tagged fields);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** A thing with its id and those of its children that the caller wants. */
    public AnswerWriter thing(String name, @Nullable UUID uuid, ReturnedTags tags, Fields fields) {
        start(name);
        if (uuid != null) {
            write(() -> xml.writeAttribute("uuid", AxlUuid.text(uuid)));
        }
        fields.write(new Tagged(this, tags));
        return end();
    }

    public AnswerWriter element(String name, String value) {
        start(name);
        text(value);
        return end();
    }

    public AnswerWriter start(String name) {
        write(() -> xml.writeStartElement(name));
        return this;
    }

    public AnswerWriter end() {
        write(xml::writeEndElement);
        return this;
    }

    AnswerWriter text(String value) {
        write(() -> xml.writeCharacters(value));
        return this;
    }

    /** What was written so far. */
    public String written() {
        write(xml::flush);
        return text.toString();
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text cannot be written", e);
        }
    }

    /** Writes those children that the caller wants, in the order of the schema. */
    public static final class Tagged {

        private final AnswerWriter writer;
        private final ReturnedTags tags;

        Tagged(AnswerWriter writer, ReturnedTags tags) {
            this.writer = writer;
            this.tags = tags;
        }

        /** A text, or a reference by name; an absent one is an empty element. */
        public Tagged text(String name, @Nullable String value) {
            return tags.contain(name) ? write(() -> writer.element(name, value == null ? "" : value)) : this;
        }

        public Tagged flag(String name, boolean value) {
            return text(name, String.valueOf(value));
        }

        /** Elements below one. */
        public Tagged nested(String name, Runnable content) {
            return tags.contain(name)
                    ? write(() -> {
                        writer.start(name);
                        content.run();
                        writer.end();
                    })
                    : this;
        }

        private Tagged write(Runnable step) {
            step.run();
            return this;
        }
    }
}
