package io.offhook.upload;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a program wrote formulas without their values. A value that is a blank text is said to be a text, which the library
 * that reads rows does not tell.
 */
final class FormulaScan {

    private static final String TEXT = "str";

    private boolean uncalculated;
    private @Nullable String type;
    private boolean formula;
    private boolean value;
    private boolean inValue;

    boolean isUncalculated() {
        return uncalculated;
    }

    /** @param xml at its next event */
    void see(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.CHARACTERS ->
                value |= inValue && !xml.getText().isBlank();
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "c" -> {
                type = xml.getAttributeValue(null, "t");
                formula = false;
                value = false;
            }
            case "f" -> formula = true;
            case "v" -> inValue = true;
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("v")) {
            inValue = false;
        } else if (name.equals("c")) {
            uncalculated |= formula && !value && !TEXT.equals(type);
            formula = false;
        }
    }
}
