package io.offhook.console.editing.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** All that can be edited of a phone, as a form has it. Blank is nothing, or {@code Default} where a phone cannot be without. */
record PhoneFields(
        String model,
        String description,
        String ownerId,
        String devicePool,
        String securityProfile,
        String sipProfile,
        String phoneButtonTemplate,
        boolean mraAllowed,
        List<LineFields> lines) {

    private static final int SPARE_LINES = 2;

    /** @param phone as provisioning shows it */
    static PhoneFields of(JsonNode phone) {
        var profiles = phone.path("profiles");
        return new PhoneFields(
                phone.path("model").asText(""),
                phone.path("description").asText(""),
                phone.path("ownerId").asText(""),
                phone.path("devicePool").asText(""),
                profiles.path("securityProfile").asText(""),
                profiles.path("sipProfile").asText(""),
                profiles.path("phoneButtonTemplate").asText(""),
                phone.path("mraAllowed").asBoolean(),
                StreamSupport.stream(phone.path("lines").spliterator(), false)
                        .map(LineFields::of)
                        .toList());
    }

    /** A JSON merge patch of what differs: what stays is not checked again. */
    Map<String, @Nullable Object> patchOf(PhoneFields before) {
        var patch = new LinkedHashMap<String, @Nullable Object>();
        if (!model.equals(before.model)) {
            patch.put("model", model);
        }
        put(patch, "description", description, before.description);
        put(patch, "ownerId", ownerId, before.ownerId);
        put(patch, "devicePool", devicePool, before.devicePool);
        put(patch, "securityProfile", securityProfile, before.securityProfile);
        put(patch, "sipProfile", sipProfile, before.sipProfile);
        put(patch, "phoneButtonTemplate", phoneButtonTemplate, before.phoneButtonTemplate);
        if (mraAllowed != before.mraAllowed) {
            patch.put("mraAllowed", mraAllowed);
        }
        var given = bodies();
        if (!given.equals(before.bodies())) {
            patch.put("lines", given);
        }
        return patch;
    }

    private static void put(Map<String, @Nullable Object> patch, String name, String value, String before) {
        if (!value.equals(before)) {
            patch.put(name, value.isEmpty() ? null : value);
        }
    }

    private List<Map<String, Object>> bodies() {
        return lines.stream().filter(LineFields::isGiven).map(LineFields::body).toList();
    }

    /** With room for further lines. */
    PhoneFields withSpareLines() {
        var all = new ArrayList<>(lines.stream().filter(LineFields::isGiven).toList());
        int last = all.stream().mapToInt(line -> line.button().orElse(0)).max().orElse(0);
        for (int spare = 1; spare <= SPARE_LINES; spare++) {
            all.add(LineFields.blank(last + spare));
        }
        return new PhoneFields(
                model,
                description,
                ownerId,
                devicePool,
                securityProfile,
                sipProfile,
                phoneButtonTemplate,
                mraAllowed,
                all);
    }
}
