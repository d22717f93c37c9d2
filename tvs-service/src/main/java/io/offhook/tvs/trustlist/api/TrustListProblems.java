package io.offhook.tvs.trustlist.api;

import io.offhook.tvs.api.TvsProblem;
import io.offhook.tvs.certificate.TrustListUsage;
import io.offhook.tvs.trustlist.TrustListRefusal;
import io.offhook.tvs.trustlist.store.StepRefused;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Problems of trust lists: of direct calls, and of steps that were approved. */
class TrustListProblems {

    @ServerExceptionMapper
    public Response refused(StepRefused step) {
        return of(step.refusal()).toResponse();
    }

    static HttpProblem of(TrustListRefusal refusal) {
        return switch (refusal) {
            case NOTHING_PUBLISHED ->
                TvsProblem.NO_TRUST_LIST_YET.because("Publish the first list before you change its SASTs.");
            case NOT_A_SAST ->
                TvsProblem.NOT_A_SAST.because(
                        "Both SASTs of a list must be registered with the SAST role, and the configuration must name them.");
            case SAME_SAST -> TvsProblem.SAME_SAST.because("A list has two different SASTs, one of them for recovery.");
            case NO_KEY ->
                TvsProblem.NO_SIGNING_KEY.because(
                        "The SAST that would have to sign has no key in the configuration of this service.");
            case TOO_EARLY ->
                TvsProblem.ROLLOVER_TOO_EARLY.because(
                        "Phones had no time yet to learn of the last change. Wait, or say force and know which phones you lose.");
            case NOTHING_UNDER_WAY ->
                TvsProblem.NO_ROLLOVER.because("No rollover is under way; announce a SAST first.");
            case UNDER_WAY ->
                TvsProblem.ROLLOVER_UNDER_WAY.because(
                        "The recovery SAST is signing and cannot be replaced; complete the rollover first.");
            case TOO_LARGE ->
                TvsProblem.TRUST_LIST_TOO_LARGE.because(
                        "The list would have more than %d records or %d bytes. Withdraw roles first."
                                .formatted(TrustListUsage.MAX_RECORDS, TrustListUsage.MAX_BYTES));
        };
    }

    static HttpProblem none() {
        return TvsProblem.NO_TRUST_LIST.because("No such list was published.");
    }

    static HttpProblem noSastNamed() {
        return TvsProblem.NO_SAST_NAMED.because("Name the certificate by its SHA-256 fingerprint, as sast.");
    }
}
