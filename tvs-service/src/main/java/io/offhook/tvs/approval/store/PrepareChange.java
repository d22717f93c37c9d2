package io.offhook.tvs.approval.store;

import io.offhook.eventing.Cause;
import io.offhook.tvs.approval.ChangeAction;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** How a feature makes changes that were approved. */
public interface PrepareChange {

    /** The changes that it makes. */
    Set<ChangeAction> actions();

    /** What an approval would do now. */
    Uni<List<Effect>> effects(Proposal proposal);

    /**
     * Does what no transaction should wait for. Fails with the feature's own exception if the change is not possible any more.
     *
     * @param cause of the change: the account that approved it, and the correlation id of the proposal
     */
    Uni<Prepared> prepare(Proposal proposal, Cause cause);

    /** A change that is ready to be made. */
    interface Prepared {

        /** In the caller's transaction. A failure rolls it back, the end of the proposal too; it may be called again then. */
        Uni<Void> make();
    }
}
