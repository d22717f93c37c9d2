package io.offhook.tvs.certificate;

import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.Role;
import io.offhook.tvs.certificate.CertificateCommand.Grant;
import io.offhook.tvs.certificate.CertificateCommand.Register;
import io.offhook.tvs.certificate.CertificateCommand.Withdraw;
import io.offhook.tvs.certificate.CertificateState.Registered;
import io.offhook.tvs.certificate.CertificateState.Unknown;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rules of one certificate's roles. */
public final class CertificateDecider
        implements Decider<CertificateCommand, CertificateState, CertificateEvent, CertificateRefusal> {

    @Override
    public CertificateState initial() {
        return new Unknown();
    }

    @Override
    public Decision<CertificateEvent, CertificateRefusal> decide(CertificateState state, CertificateCommand command) {
        return switch (command) {
            case Register it -> {
                var registered = new Registered(CertificateFacts.of(it.certificate()), held(state));
                yield grant(registered, it.roles(), it.ttlSeconds(), it.usage(), it.actor());
            }
            case Grant it ->
                switch (state) {
                    case Registered known -> grant(known, Set.of(it.role()), it.ttlSeconds(), it.usage(), it.actor());
                    case Unknown unknown -> Decision.refused(CertificateRefusal.UNKNOWN);
                };
            case Withdraw it ->
                switch (state) {
                    case Registered known -> withdraw(known, it);
                    case Unknown unknown -> Decision.refused(CertificateRefusal.UNKNOWN);
                };
        };
    }

    @Override
    public CertificateState evolve(CertificateState state, CertificateEvent event) {
        return switch (event) {
            case CertificateRoleGranted it -> {
                var roles = new EnumMap<Role, Long>(Role.class);
                roles.putAll(held(state));
                roles.put(role(it.role()), it.ttlSeconds());
                yield new Registered(CertificateFacts.of(it), Map.copyOf(roles));
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
    private static Decision<CertificateEvent, CertificateRefusal> grant(
            Registered known, Set<Role> roles, long ttlSeconds, TrustListUsage usage, String actor) {
        var facts = known.facts();
        int newRecords = (int)
                roles.stream().filter(role -> !known.roles().containsKey(role)).count();
        if (!facts.isListable()) {
            return Decision.refused(CertificateRefusal.NOT_LISTABLE);
        }
        if (roles.contains(Role.SAST) && !facts.signsTrustLists()) {
            return Decision.refused(CertificateRefusal.UNFIT_FOR_SAST);
        }
        if (newRecords > 0
                && !usage.plus(newRecords, facts.record().orElseThrow()).fits()) {
            return Decision.refused(CertificateRefusal.TRUST_LIST_FULL);
        }
        return Decision.happened(roles.stream()
                .sorted()
                .filter(role -> !Objects.equals(known.roles().get(role), ttlSeconds))
                .map(role -> facts.granted(role, ttlSeconds, actor))
                .toArray(CertificateEvent[]::new));
    }

    private static Decision<CertificateEvent, CertificateRefusal> withdraw(Registered known, Withdraw command) {
        return known.roles().containsKey(command.role())
                ? Decision.happened(new CertificateRoleWithdrawn(
                        known.facts().fingerprint(),
                        command.role().label(),
                        known.facts().subject(),
                        command.actor()))
                : Decision.refused(CertificateRefusal.ROLE_NOT_HELD);
    }

    private static Map<Role, Long> held(CertificateState state) {
        return switch (state) {
            case Unknown unknown -> Map.of();
            case Registered known -> known.roles();
        };
    }

    private static Role role(String label) {
        return Role.labelled(label).orElseThrow(() -> new IllegalArgumentException("an event names an unknown role"));
    }
}
