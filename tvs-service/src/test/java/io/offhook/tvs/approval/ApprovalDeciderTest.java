package io.offhook.tvs.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.ChangeApproved;
import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.contracts.trust.ChangeProposed;
import io.offhook.contracts.trust.ChangeRejected;
import io.offhook.eventing.decider.Decision;
import io.offhook.tvs.approval.ApprovalCommand.Approve;
import io.offhook.tvs.approval.ApprovalCommand.Propose;
import io.offhook.tvs.approval.ApprovalCommand.Reject;
import io.offhook.tvs.approval.ApprovalRefusal.AlreadyApproved;
import io.offhook.tvs.approval.ApprovalRefusal.AlreadyRejected;
import io.offhook.tvs.approval.ApprovalRefusal.Expired;
import io.offhook.tvs.approval.ApprovalRefusal.OwnProposal;
import io.offhook.tvs.approval.ApprovalRefusal.UnknownProposal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalDeciderTest {

    private static final UUID ID = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final List<String> ANCHORS = List.of("0f".repeat(32), "1e".repeat(32));
    private static final Instant LAST = Instant.parse("2026-12-08T11:59:59.999999Z");
    private static final Instant END = Instant.parse("2026-12-08T12:00:00Z");
    private static final String ADD = "ADD_TRUST_ANCHORS";

    private static final Change CHANGE =
            new Change(ChangeAction.ADD_TRUST_ANCHORS, ANCHORS, List.of(ChangeOption.ACCEPT_EXPIRED));
    private static final ChangeProposed PROPOSED =
            new ChangeProposed(ID, ADD, ANCHORS, List.of("ACCEPT_EXPIRED"), "ann", END);
    private static final ChangeApproved APPROVED = new ChangeApproved(ID, ADD, ANCHORS);
    private static final ChangeRejected REJECTED = new ChangeRejected(ID, ADD, ANCHORS);

    static Stream<Arguments> whatHappens() {
        return Stream.of(
                Arguments.of(given(), new Propose(ID, CHANGE, "ann", END), PROPOSED),
                Arguments.of(given(PROPOSED), new Approve("bob", LAST), APPROVED),
                Arguments.of(given(PROPOSED), new Reject(LAST), REJECTED));
    }

    @ParameterizedTest
    @MethodSource("whatHappens")
    void a_proposal_is_made_and_another_account_approves_it_or_anybody_rejects_it(
            List<ChangeEvent> given, ApprovalCommand when, ChangeEvent then) {
        assertThat(decide(given, when)).isEqualTo(Decision.happened(then));
    }

    static Stream<Arguments> whatIsRefused() {
        return Stream.of(
                Arguments.of(given(), new Approve("bob", LAST), new UnknownProposal()),
                Arguments.of(given(), new Reject(LAST), new UnknownProposal()),
                Arguments.of(given(PROPOSED), new Approve("ann", LAST), new OwnProposal()),
                Arguments.of(given(PROPOSED), new Approve("bob", END), new Expired(END)),
                Arguments.of(given(PROPOSED), new Reject(END), new Expired(END)),
                Arguments.of(given(PROPOSED, APPROVED), new Approve("bob", LAST), new AlreadyApproved()),
                Arguments.of(given(PROPOSED, APPROVED), new Reject(LAST), new AlreadyApproved()),
                Arguments.of(given(PROPOSED, REJECTED), new Approve("bob", LAST), new AlreadyRejected()),
                Arguments.of(given(PROPOSED, REJECTED), new Reject(LAST), new AlreadyRejected()));
    }

    @ParameterizedTest
    @MethodSource("whatIsRefused")
    void a_proposal_ends_once_in_time_and_never_by_its_own_proposer(
            List<ChangeEvent> given, ApprovalCommand when, ApprovalRefusal then) {
        var decision = decide(given, when);

        assertThat(decision.refusal()).contains(then);
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void what_was_proposed_is_what_is_approved() {
        assertThat(state(given(PROPOSED))).isEqualTo(new ApprovalState.Pending(ID, CHANGE, "ann", END));
    }

    private static List<ChangeEvent> given(ChangeEvent... events) {
        return List.of(events);
    }

    private static Decision<ChangeEvent, ApprovalRefusal> decide(List<ChangeEvent> given, ApprovalCommand when) {
        return new ApprovalDecider().decide(state(given), when);
    }

    private static ApprovalState state(List<ChangeEvent> events) {
        var decider = new ApprovalDecider();
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}
