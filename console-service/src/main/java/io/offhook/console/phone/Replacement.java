package io.offhook.console.phone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another device takes the place of the one that a phone has.
 *
 * @param mac of the new device, as it was typed; empty: not known yet
 * @param model of the new device; empty: the same
 */
public record Replacement(Optional<String> mac, Optional<String> model) {

    /** As provisioning takes it. */
    public Map<String, String> body() {
        var body = new LinkedHashMap<String, String>();
        mac.ifPresent(it -> body.put("mac", it));
        model.ifPresent(it -> body.put("model", it));
        return body;
    }

    /** What will happen, in sentences. */
    public List<String> consequences(PhoneRecord phone) {
        var sentences = new ArrayList<String>();
        sentences.add(oldDevice(phone));
        sentences.add(kept(phone));
        sentences.add(mac.map(it -> "The phone gets the name of the device with the MAC " + it
                        + ", and only this device can take it.")
                .orElse("The phone gets a name that begins with BAT until a device is known: any " + newModel(phone)
                        + " can take it."));
        model.filter(it -> !it.equals(phone.model()))
                .ifPresent(it -> sentences.add("The model changes from " + phone.model() + " to " + it + "."));
        sentences.add("A new code is issued" + endOfOldCode(phone.code())
                + ". The phone waits until it is typed at the new device.");
        return sentences;
    }

    private static String oldDevice(PhoneRecord phone) {
        return phone.mac() == null
                ? "The phone has no device yet, so none is out."
                : phone.deviceName()
                        + " is out: it gets no configuration of this phone any more. Another phone may have it later.";
    }

    private static String kept(PhoneRecord phone) {
        return phone.directoryNumbers().isEmpty()
                ? "Owner, device pool and profiles stay."
                : "Lines (" + String.join(", ", phone.directoryNumbers()) + "), owner, device pool and profiles stay.";
    }

    private String newModel(PhoneRecord phone) {
        return model.orElse(phone.model());
    }

    private static String endOfOldCode(PhoneRecord.@Nullable LatestCode code) {
        return code != null && code.state() == CodeState.LIVE ? ", and the one before no longer works" : "";
    }
}
