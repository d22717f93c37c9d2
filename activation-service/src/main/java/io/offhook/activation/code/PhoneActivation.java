package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Claimed;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCode.Redeemed;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The activation of a phone: all codes that it ever had, in the order of issue. Only the last one may be live.
 *
 * @param lastIssued the event that issued the last one
 * @param suspects fingerprints of certificates that were reported as suspected clones
 */
public record PhoneActivation(Map<UUID, ActivationCode> codes, Optional<CodeIssued> lastIssued, Set<String> suspects) {

    static final PhoneActivation NONE = new PhoneActivation(Map.of(), Optional.empty(), Set.of());

    public PhoneActivation {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        suspects = Set.copyOf(suspects);
    }

    @Nullable
    ActivationCode code(UUID codeId) {
        return codes.get(codeId);
    }

    /** The code that was issued last, in any state. */
    Optional<ActivationCode> last() {
        return lastIssued.map(issued -> codes.get(issued.codeId()));
    }

    /** The live code, if there is one. */
    Optional<Live> live() {
        return codes.values().stream()
                .filter(Live.class::isInstance)
                .map(Live.class::cast)
                .findFirst();
    }

    PhoneActivation issued(CodeIssued it) {
        var live = new Live(
                it.codeId(), Binding.of(it.model(), it.mac()), it.ownerId(), it.expiresAt(), it.allowsMra(), false);
        return new PhoneActivation(with(live).codes(), Optional.of(it), suspects);
    }

    PhoneActivation warned(UUID codeId) {
        return code(codeId) instanceof Live live ? with(live.withWarning()) : this;
    }

    PhoneActivation claimed(CodeRedeemedByClaim it) {
        boolean mraAllowed = code(it.codeId()) instanceof Live live && live.mraAllowed();
        return with(new Claimed(it.codeId(), it.mac(), mraAllowed));
    }

    PhoneActivation with(ActivationCode code) {
        var changed = new LinkedHashMap<>(codes);
        changed.put(code.codeId(), code);
        return new PhoneActivation(changed, lastIssued, suspects);
    }

    PhoneActivation suspecting(String certificateFingerprint) {
        var changed = new HashSet<>(suspects);
        changed.add(certificateFingerprint);
        return new PhoneActivation(codes, lastIssued, changed);
    }

    /** A code that was redeemed by the same MAC with another certificate. */
    Optional<Redeemed> redeemedByOtherCertificate(DeviceIdentity device) {
        return codes.values().stream()
                .filter(Redeemed.class::isInstance)
                .map(Redeemed.class::cast)
                .filter(it -> it.mac().equals(device.mac())
                        && !it.certificateFingerprint().equals(device.certificateFingerprint()))
                .findFirst();
    }
}
