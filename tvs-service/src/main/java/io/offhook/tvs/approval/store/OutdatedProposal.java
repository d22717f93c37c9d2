package io.offhook.tvs.approval.store;

/** What was proposed would have another effect now than the one that was asked for. */
public final class OutdatedProposal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutdatedProposal() {
        super("a proposal would have another effect now");
    }
}
