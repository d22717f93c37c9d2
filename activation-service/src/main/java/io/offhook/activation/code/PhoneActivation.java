package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Live;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All codes a phone ever had, in the order of their issue. The last one alone may be live. */
public record PhoneActivation(Map<UUID, ActivationCode> codes) {

    static final PhoneActivation NONE = new PhoneActivation(Map.of());

    public PhoneActivation {
        codes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    @Nullable
    ActivationCode code(UUID codeId) {
        return codes.get(codeId);
    }

    /** The code that waits to be redeemed, if there is one. */
    public Optional<Live> live() {
        return codes.values().stream()
                .filter(Live.class::isInstance)
                .map(Live.class::cast)
                .findFirst();
    }

    PhoneActivation with(ActivationCode code) {
        var changed = new LinkedHashMap<>(codes);
        changed.put(code.codeId(), code);
        return new PhoneActivation(changed);
    }
}
