package io.offhook.console.editing.page.add;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A phone to add, as a browser sends it. Blank fields are as the template says. */
class NewPhoneForm {

    /** The same form adds one phone, however often it is sent. */
    @RestForm
    @Nullable
    String key;

    @RestForm
    @Nullable
    String template;

    @RestForm
    @Nullable
    String model;

    @RestForm
    @Nullable
    String mac;

    @RestForm
    @Nullable
    String description;

    @RestForm
    @Nullable
    String ownerId;

    @RestForm
    @Nullable
    String devicePool;

    /** {@code given}, {@code free} or {@code none}. */
    @RestForm
    @Nullable
    String number;

    @RestForm
    @Nullable
    String directoryNumber;

    @RestForm
    @Nullable
    String first;

    @RestForm
    @Nullable
    String last;

    /** {@code true}, {@code false}, or blank. */
    @RestForm
    @Nullable
    String requiresCode;

    /** Filled in as far as the page that leads here knows. */
    static NewPhoneForm of(Optional<String> template, Optional<String> mac, Optional<String> model) {
        var form = new NewPhoneForm();
        form.mac = mac.orElse("");
        form.model = model.orElse("");
        form.template = template.orElse("");
        form.number = "given";
        return form;
    }

    String key() {
        try {
            return UUID.fromString(text(key)).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }

    boolean wantsFreeNumber() {
        return "free".equals(number);
    }

    /** As provisioning takes it. */
    Map<String, Object> body(Optional<String> freeNumber) {
        var body = new LinkedHashMap<String, Object>();
        put(body, "template", template);
        put(body, "model", model);
        put(body, "mac", mac);
        put(body, "description", description);
        put(body, "ownerId", ownerId);
        put(body, "devicePool", devicePool);
        if ("given".equals(number)) {
            put(body, "directoryNumber", directoryNumber);
        }
        freeNumber.ifPresent(it -> body.put("directoryNumber", it));
        switch (text(requiresCode)) {
            case "true" -> body.put("requiresActivationCode", true);
            case "false" -> body.put("requiresActivationCode", false);
            default -> {} // as the template says
        }
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            body.put(name, text(value));
        }
    }

    static String text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).orElse("");
    }
}
