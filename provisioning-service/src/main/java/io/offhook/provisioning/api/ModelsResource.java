package io.offhook.provisioning.api;

import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.store.ChangingCatalogue;
import io.offhook.provisioning.catalogue.store.ChoosingOnboardingMethod;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.request.SeenVersion;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The model catalogue and the onboarding method of each model. */
@Path("/api/v1/models")
@Tag(name = "Models", description = "Models of phones and how they are onboarded")
class ModelsResource {

    private final CurrentCatalogue catalogue;
    private final ChangingCatalogue changing;
    private final ChoosingOnboardingMethod choosing;
    private final RequestCause cause;
    private final SeenVersion seen;

    ModelsResource(
            CurrentCatalogue catalogue,
            ChangingCatalogue changing,
            ChoosingOnboardingMethod choosing,
            RequestCause cause,
            SeenVersion seen) {
        this.catalogue = catalogue;
        this.changing = changing;
        this.choosing = choosing;
        this.cause = cause;
        this.seen = seen;
    }

    /** The method to use from now on. */
    @Schema(name = "OnboardingMethodChoice")
    record Choice(@NotNull OnboardingMethod onboardingMethod) {}

    @GET
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(summary = "List the models with their abilities and onboarding methods")
    public Uni<List<ModelView>> list() {
        return catalogue
                .current()
                .map(it -> it.onboardingMethods().entrySet().stream()
                        .map(each -> ModelView.of(each.getKey(), each.getValue()))
                        .toList());
    }

    @PUT
    @Path("/{model}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            summary = "Add or alter a model",
            description = "Nothing but the load of one that is built in can be altered. A load reaches phones with"
                    + " XMLDefault.cnf.xml and their own files.")
    @APIResponse(responseCode = "409", description = "built-in")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    @APIResponseSchema(value = ModelView.class, responseDescription = "OK")
    public Uni<ModelView> put(String model, @NotNull @Valid ModelBody body) {
        var document = Kind.MODEL.parse().apply(model, body.toState(model));
        return changing.put(Kind.MODEL, document, seen.get(), cause.now())
                .invoke(CatalogueProblems::orThrow)
                .chain(() -> one(document.name()));
    }

    @DELETE
    @Path("/{model}")
    @RolesAllowed("admin")
    @Operation(summary = "Delete a model", description = "One that is built in loses its load.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "unknown-document")
    @APIResponse(responseCode = "409", description = "in-use: phones or templates name it")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    public Uni<Void> delete(String model) {
        return changing.delete(Kind.MODEL, model, seen.get(), cause.now())
                .invoke(CatalogueProblems::orThrow)
                .replaceWithVoid();
    }

    private Uni<ModelView> one(String name) {
        return catalogue
                .current()
                .map(it -> it.model(name)
                        .map(model -> ModelView.of(model, it.onboardingMethod(model)))
                        .orElseThrow(ModelsResource::unknownModel));
    }

    @PUT
    @Path("/{model}/onboarding-method")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Choose the onboarding method of a model")
    @APIResponse(responseCode = "404", description = "unknown-model")
    @APIResponse(responseCode = "422", description = "model-without-activation-codes")
    @APIResponseSchema(value = ModelView.class, responseDescription = "OK")
    public Uni<ModelView> choose(String model, @NotNull @Valid Choice choice) {
        var method = choice.onboardingMethod();
        return catalogue.current().flatMap(it -> {
            var known = it.model(model).orElseThrow(ModelsResource::unknownModel);
            if (!supports(known, method)) {
                throw ProvisioningProblem.MODEL_WITHOUT_ACTIVATION_CODES.because(
                        "This model does not support activation codes; its devices register by auto registration.");
            }
            return choosing.choose(known, method, cause.now()).map(done -> ModelView.of(known, method));
        });
    }

    private static HttpProblem unknownModel() {
        return ProvisioningProblem.UNKNOWN_MODEL.because("The catalogue has no model of this name.");
    }

    private static boolean supports(Model model, OnboardingMethod method) {
        return method != OnboardingMethod.ACTIVATION_CODE || model.supportsActivationCode();
    }
}
