package io.offhook.tvs.approval.store;

import java.util.List;

/**
 * A proposal and what its approval would do.
 *
 * @param effects now; empty if it can no longer be approved
 */
public record ApprovalDetails(ApprovalView approval, List<Effect> effects) {}
