package io.offhook.provisioning.api;

import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.store.ChangingCatalogue.Change;
import io.offhook.rest.problem.CommonProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Says why a change of a document did not come about. */
public final class CatalogueProblems {

    private CatalogueProblems() {}

    /** Throws the problem that a change came to, if it came to one. */
    public static void orThrow(Change<?> change) {
        switch (change) {
            case Change.Stored<?> ignored -> {}
            case Change.Deleted<?> ignored -> {}
            case Change.Unknown<?> it -> throw unknown(it.kind());
            case Change.BuiltIn<?> ignored ->
                throw ProvisioningProblem.BUILT_IN.because("Nothing but the load of this model can be altered.");
            case Change.Stale<?> ignored ->
                throw CommonProblem.CHANGED_SINCE.because(
                        "This was changed since you looked: get it again, and send its new ETag as If-Match.");
            case Change.InUse<?> it ->
                throw ProvisioningProblem.IN_USE.because("It is still in use: " + String.join(", ", it.by()) + ".");
        }
    }

    /** There is none of this name. */
    public static HttpProblem unknown(Kind<?> kind) {
        return ProvisioningProblem.UNKNOWN_DOCUMENT.because("There is no " + kind.title() + " of this name.");
    }
}
