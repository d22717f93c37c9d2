package io.offhook.tvs.revocation;

import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.revocation.RevocationList;
import io.offhook.tvs.revocation.RevocationCommand.Import;
import io.offhook.tvs.revocation.RevocationCommand.Remove;
import io.offhook.tvs.revocation.RevocationState.Held;
import io.offhook.tvs.revocation.RevocationState.None;

/** The rules of one key's list. */
public final class RevocationDecider
        implements Decider<RevocationCommand, RevocationState, RevocationEvent, RevocationRefusal> {

    @Override
    public RevocationState initial() {
        return new None();
    }

    @Override
    public Decision<RevocationEvent, RevocationRefusal> decide(RevocationState state, RevocationCommand command) {
        return switch (command) {
            case Import it ->
                switch (state) {
                    case None none -> Decision.happened(imported(it.list()));
                    case Held held -> replace(held, it.list());
                };
            case Remove remove ->
                switch (state) {
                    case Held held -> Decision.happened(new RevocationListRemoved(remove.issuerKey(), held.issuer()));
                    case None none -> Decision.refused(RevocationRefusal.NOT_HELD);
                };
        };
    }

    @Override
    public RevocationState evolve(RevocationState state, RevocationEvent event) {
        return switch (event) {
            case RevocationListImported it -> new Held(it.issuer(), it.thisUpdate(), it.crlNumber(), it.crl());
            case RevocationListRemoved it -> new None();
        };
    }

    private static Decision<RevocationEvent, RevocationRefusal> replace(Held held, RevocationList list) {
        if (held.crl().equals(list.crl())) {
            return Decision.nothing();
        }
        return isNewer(held, list)
                ? Decision.happened(imported(list))
                : Decision.refused(RevocationRefusal.OLDER_THAN_HELD);
    }

    /** Later by clock or by count, and earlier by neither: an issuer that contradicts itself is not followed. */
    private static boolean isNewer(Held held, RevocationList list) {
        int byTime = list.thisUpdate().compareTo(held.thisUpdate());
        var number = list.crlNumber();
        var heldNumber = held.crlNumber();
        int byCount = number == null || heldNumber == null ? 0 : number.compareTo(heldNumber);
        return byTime >= 0 && byCount >= 0 && (byTime > 0 || byCount > 0);
    }

    private static RevocationListImported imported(RevocationList list) {
        return new RevocationListImported(
                list.issuerKey(),
                list.issuer(),
                list.crlNumber(),
                list.thisUpdate(),
                list.nextUpdate(),
                list.revoked(),
                list.crl());
    }
}
