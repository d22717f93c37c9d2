package io.offhook.provisioning.axl.phone;

import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.RequestedPhone;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Optional;

/** Reads a phone to add. */
record NewPhoneReader(DeviceName name, RequestedPhone phone) {

    /** @param element {@code phone} */
    static NewPhoneReader read(Element element) {
        var name = FindNamedPhone.requireDeviceName(element.require("name"));
        requireServed(element);
        var lines = element.child("lines").map(LineReader::read);
        var phone = new RequestedPhone(
                Optional.empty(),
                element.valueOf("product").or(() -> element.valueOf("model")).map(PhoneFields::model),
                name.mac(),
                element.textOf("description")
                        .map(text -> Description.parse(text).text()),
                Lines.of(lines.map(LineReader::lines).orElse(List.of())),
                lines.map(LineReader::texts).orElse(List.of()),
                element.valueOf("ownerUserName").map(text -> UserId.parse("ownerId", text)),
                reference(element, "devicePoolName", "devicePool"),
                profiles(element),
                element.flagOf("enableActivationID"),
                Optional.empty(),
                element.flagOf("allowMraMode"));
        return new NewPhoneReader(name, phone);
    }

    static RequestedProfiles profiles(Element element) {
        return new RequestedProfiles(
                reference(element, "securityProfileName", "securityProfile"),
                reference(element, "sipProfileName", "sipProfile"),
                reference(element, "phoneTemplateName", "phoneButtonTemplate"));
    }

    static Optional<Name> reference(Element element, String name, String field) {
        return Name.parseOptional(field, element.textOf(name).orElse(null));
    }

    private static void requireServed(Element element) {
        if (element.valueOf("class").filter(it -> !it.equals("Phone")).isPresent()
                || element.valueOf("protocol")
                        .filter(it -> !it.equals(PhoneFields.PROTOCOL))
                        .isPresent()) {
            throw AxlFault.invalid("Phones here are of the class Phone and speak SIP.");
        }
    }
}
