package io.offhook.console.editing.page;

import io.offhook.console.page.CommandProblem;
import io.offhook.console.phone.Replacement;
import io.offhook.pki.device.MacAddress;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Which device takes the place of another, as a browser sends it. */
class ReplaceForm {

    private static final String NO_MAC =
            "This is no MAC address: it has 12 hexadecimal digits, for example 2C:31:24:C9:F8:21.";

    /** {@code known}, or any other device. */
    @RestForm
    @Nullable
    String device;

    @RestForm
    @Nullable
    String mac;

    @RestForm
    @Nullable
    String model;

    /** @param mac of the new device, as far as the page that leads here knows it */
    static ReplaceForm of(Optional<String> mac) {
        var form = new ReplaceForm();
        form.mac = mac.orElse("");
        form.device = form.mac.isEmpty() ? "unknown" : "known";
        return form;
    }

    boolean isKnown() {
        return "known".equals(device);
    }

    String typedMac() {
        return text(mac);
    }

    String typedModel() {
        return text(model);
    }

    Optional<CommandProblem> problem() {
        if (!isKnown()) {
            return Optional.empty();
        }
        return typedMac().isEmpty()
                ? Optional.of(CommandProblem.at("mac", "Type the MAC of the new device."))
                : notMac();
    }

    /** What is certainly none is refused before anything is promised. */
    private Optional<CommandProblem> notMac() {
        try {
            MacAddress.parse(typedMac());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(CommandProblem.at("mac", NO_MAC));
        }
    }

    Replacement replacement() {
        return new Replacement(
                Optional.of(typedMac()).filter(it -> isKnown() && !it.isEmpty()),
                Optional.of(typedModel()).filter(it -> !it.isEmpty()));
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).orElse("");
    }
}
