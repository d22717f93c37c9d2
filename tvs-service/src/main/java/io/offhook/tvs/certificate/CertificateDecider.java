package io.offhook.tvs.certificate;

import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.pki.Role;
import io.offhook.tvs.certificate.CertificateCommand.Grant;
import io.offhook.tvs.certificate.CertificateCommand.Register;
import io.offhook.tvs.certificate.CertificateCommand.Withdraw;
import io.offhook.tvs.certificate.CertificateState.Registered;
import io.offhook.tvs.certificate.CertificateState.Unknown;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rules of one certificate's roles. */
public final class CertificateDecider {

    private CertificateDecider() {}

    public static CertificateState initial() {
        return new Unknown();
    }

    public static Decision decide(CertificateState state, CertificateCommand command) {
        return switch (command) {
            case Register it -> {
                var facts = Facts.of(it.certificate());
                yield grant(facts, held(state), it.roles(), it.ttlSeconds(), it.by());
            }
            case Grant it ->
                switch (state) {
                    case Registered known ->
                        grant(known.facts(), known.roles(), Set.of(it.role()), it.ttlSeconds(), it.by());
                    case Unknown unknown -> Decision.refused(Refusal.UNKNOWN);
                };
            case Withdraw it ->
                switch (state) {
                    case Registered known -> withdraw(known, it);
                    case Unknown unknown -> Decision.refused(Refusal.UNKNOWN);
                };
        };
    }

    public static CertificateState evolve(CertificateState state, CertificateEvent event) {
        return switch (event) {
            case CertificateRoleGranted it -> {
                var roles = new EnumMap<Role, Long>(Role.class);
                roles.putAll(held(state));
                roles.put(role(it.role()), it.ttlSeconds());
                yield new Registered(Facts.of(it), Map.copyOf(roles));
            }
            case CertificateRoleWithdrawn it ->
                switch (state) {
                    case Registered known -> {
                        var roles = new EnumMap<Role, Long>(Role.class);
                        roles.putAll(known.roles());
                        roles.remove(role(it.role()));
                        yield new Registered(known.facts(), Map.copyOf(roles));
                    }
                    case Unknown unknown -> unknown;
                };
        };
    }

    /** The same role with the same time to live again is nothing new. */
    private static Decision grant(
            Facts facts, Map<Role, Long> held, Collection<Role> roles, long ttlSeconds, String by) {
        if (roles.contains(Role.SAST) && !facts.signsTrustLists()) {
            return Decision.refused(Refusal.NO_KEY_OF_A_SAST);
        }
        return Decision.happened(roles.stream()
                .sorted()
                .filter(role -> !Objects.equals(held.get(role), ttlSeconds))
                .<CertificateEvent>map(role -> granted(facts, role, ttlSeconds, by))
                .toList());
    }

    private static Decision withdraw(Registered known, Withdraw command) {
        return known.roles().containsKey(command.role())
                ? Decision.happened(List.of(new CertificateRoleWithdrawn(
                        known.facts().fingerprint(),
                        command.role().label(),
                        known.facts().subject(),
                        command.by())))
                : Decision.refused(Refusal.ROLE_NOT_HELD);
    }

    private static Map<Role, Long> held(CertificateState state) {
        return switch (state) {
            case Unknown unknown -> Map.of();
            case Registered known -> known.roles();
        };
    }

    private static Role role(String label) {
        return Role.labelled(label).orElseThrow(() -> new IllegalArgumentException("an event names no role we know"));
    }

    private static CertificateRoleGranted granted(Facts facts, Role role, long ttlSeconds, String by) {
        return new CertificateRoleGranted(
                facts.fingerprint(),
                role.label(),
                ttlSeconds,
                facts.subject(),
                facts.issuer(),
                facts.serial(),
                facts.notBefore(),
                facts.notAfter(),
                facts.certificate(),
                by);
    }
}
