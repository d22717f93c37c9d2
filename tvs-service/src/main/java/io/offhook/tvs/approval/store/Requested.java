package io.offhook.tvs.approval.store;

/** What came of a request: the change was made, or it waits for another administrator. */
public sealed interface Requested<T> {

    record Done<T>(T result) implements Requested<T> {}

    record Proposed<T>(ApprovalView approval) implements Requested<T> {}
}
