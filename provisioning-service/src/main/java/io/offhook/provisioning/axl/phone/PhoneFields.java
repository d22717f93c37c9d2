package io.offhook.provisioning.axl.phone;

import io.offhook.provisioning.axl.wire.AnswerWriter;
import io.offhook.provisioning.axl.wire.AnswerWriter.Tagged;
import io.offhook.provisioning.axl.wire.ReturnedTags;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a phone in the order of the schema. */
public final class PhoneFields {

    public static final String PROTOCOL = "SIP";

    private static final String MAKER = "Cisco ";

    private PhoneFields() {}

    /** {@code Cisco 8845} for the model 8845. */
    public static String product(String model) {
        return MAKER + model;
    }

    /** The model that a product is. */
    public static String model(String product) {
        var maker = MAKER.toLowerCase(Locale.ROOT);
        return product.toLowerCase(Locale.ROOT).startsWith(maker)
                ? product.substring(maker.length()).strip()
                : product;
    }

    /** One of many. Lists have no lines. */
    static void writeListed(AnswerWriter writer, PhoneView phone, ReturnedTags tags) {
        writer.thing("phone", phone.id(), tags, fields -> {
            head(fields, phone);
            tail(fields, phone).flag("enableActivationID", phone.requiresActivationCode());
            fields.flag("allowMraMode", phone.mraAllowed());
        });
    }

    static void write(AnswerWriter writer, PhoneView phone, ReturnedTags tags) {
        writer.thing("phone", phone.id(), tags, fields -> {
            head(fields, phone);
            fields.nested("lines", () -> phone.lines().forEach(line -> write(writer, line)));
            tail(fields, phone)
                    .flag("enableActivationID", phone.requiresActivationCode())
                    .text("activationIDStatus", status(phone))
                    .flag("allowMraMode", phone.mraAllowed());
        });
    }

    private static void head(Tagged fields, PhoneView phone) {
        fields.text("name", phone.deviceName())
                .text("description", phone.description())
                .text("product", product(phone.model()))
                .text("model", product(phone.model()))
                .text("class", "Phone")
                .text("protocol", PROTOCOL)
                .text("protocolSide", "User")
                .text("devicePoolName", phone.devicePool())
                .text("securityProfileName", phone.profiles().securityProfile())
                .text("sipProfileName", phone.profiles().sipProfile());
    }

    private static Tagged tail(Tagged fields, PhoneView phone) {
        return fields.text("phoneTemplateName", phone.profiles().phoneButtonTemplate())
                .text("ownerUserName", phone.ownerId());
    }

    private static void write(AnswerWriter writer, LineView line) {
        writer.start("line").element("index", String.valueOf(line.index()));
        optional(writer, "label", line.label());
        optional(writer, "display", line.display());
        writer.start("dirn").element("pattern", line.directoryNumber());
        optional(writer, "routePartitionName", line.partition());
        writer.end().end();
    }

    private static void optional(AnswerWriter writer, String name, @Nullable String text) {
        if (text != null) {
            writer.element(name, text);
        }
    }

    private static String status(PhoneView phone) {
        return phone.status() == PhoneStatus.AWAITING_ACTIVATION ? "Pending" : phone.mac() == null ? "" : "Activated";
    }
}
