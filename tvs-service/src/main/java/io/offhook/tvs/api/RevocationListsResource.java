package io.offhook.tvs.api;

import static io.offhook.tvs.api.CertificateMediaTypes.BYTES;
import static io.offhook.tvs.api.CertificateMediaTypes.PEM;
import static io.offhook.tvs.api.CertificateMediaTypes.PKCS7_CRL;
import static io.offhook.tvs.api.CertificateMediaTypes.PKIX_CRL;
import static io.offhook.tvs.api.CertificateMediaTypes.TEXT;

import io.offhook.eventing.page.Page;
import io.offhook.pki.revocation.RevocationList;
import io.offhook.pki.revocation.RevocationList.Parsed;
import io.offhook.pki.revocation.RevocationListFile;
import io.offhook.pki.revocation.RevocationListIssuers;
import io.offhook.rest.request.CreatedAnswer;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.tvs.anchor.store.FindAnchors;
import io.offhook.tvs.revocation.store.ChangingRevocationLists;
import io.offhook.tvs.revocation.store.FindRevocationLists;
import io.offhook.tvs.revocation.store.RevocationListView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Revocation lists: import, show, remove. */
@Path("/api/v1/revocation-lists")
@Tag(name = "Revocation lists", description = "Lists of revoked device certificates")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class RevocationListsResource {

    private final ChangingRevocationLists changing;
    private final FindAnchors anchors;
    private final FindRevocationLists lists;
    private final RequestCause cause;

    RevocationListsResource(
            ChangingRevocationLists changing, FindAnchors anchors, FindRevocationLists lists, RequestCause cause) {
        this.changing = changing;
        this.anchors = anchors;
        this.lists = lists;
        this.cause = cause;
    }

    @GET
    @Operation(summary = "The revocation lists that are held, by issuer")
    public Uni<Page<RevocationListView>> list(@BeanParam PageQuery page) {
        return lists.page(page.parse());
    }

    @GET
    @Path("/{issuerKey}")
    @Operation(summary = "One revocation list, by the SHA-256 of the public key that signed it")
    @APIResponse(responseCode = "200", description = "What it is; its contents are at /contents")
    @APIResponse(responseCode = "404", description = "unknown-revocation-list")
    public Uni<RevocationListView> one(@RestPath FingerprintParameter issuerKey) {
        return view(issuerKey.value());
    }

    @GET
    @Path("/{issuerKey}/contents")
    @Produces(PKIX_CRL)
    @Operation(summary = "The list as its issuer signed it, DER")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "unknown-revocation-list")
    public Uni<byte[]> contents(@RestPath FingerprintParameter issuerKey) {
        return lists.contents(issuerKey.value()).map(found -> found.orElseThrow(RevocationProblems::unknown));
    }

    @POST
    @RolesAllowed("admin")
    @Consumes({PKIX_CRL, PKCS7_CRL, PEM, BYTES, TEXT})
    @Operation(
            summary = "Hold a CA's revocation list",
            description =
                    "DER or PEM, 512 KiB at most, signed by a trust anchor or by a CA whose certificate stands in the same PEM file "
                            + "and leads to one. Replaces the list that is held for the same key. Lists are never fetched.")
    @APIResponseSchema(value = RevocationListView.class, responseCode = "201", responseDescription = "Held from now on")
    @APIResponse(responseCode = "200", description = "Was held already; nothing changed")
    @APIResponse(responseCode = "400", description = "malformed-revocation-list")
    @APIResponse(responseCode = "409", description = "older-revocation-list: the one that is held is newer")
    @APIResponse(responseCode = "413", description = "revocation-list-too-large")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-revocation-list-issuer, or unacceptable-revocation-list: not dated yet, a part of a list, "
                            + "weakly signed, or with critical extensions that are not understood")
    public Uni<RestResponse<RevocationListView>> add(byte[] file) {
        var sent = RevocationListFile.read(file);
        var now = cause.now();
        return anchors.certificates().flatMap(trusted -> {
            var known = RevocationListIssuers.of(trusted, sent.certificates());
            var list = acceptable(RevocationList.parse(sent.list(), known, now.at()));
            return changing.take(list, now)
                    .map(decision -> decision.orThrow(RevocationProblems::of))
                    .flatMap(decision -> view(list.issuerKey())
                            .map(view ->
                                    CreatedAnswer.of(decision, "/api/v1/revocation-lists/" + view.issuerKey(), view)));
        });
    }

    @DELETE
    @Path("/{issuerKey}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Hold a revocation list no longer",
            description = "What it names is good again, unless something else is wrong with it.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "unknown-revocation-list")
    public Uni<Void> remove(@RestPath FingerprintParameter issuerKey) {
        return changing.remove(issuerKey.value(), cause.now())
                .invoke(decision -> decision.orThrow(RevocationProblems::of))
                .replaceWithVoid();
    }

    private Uni<RevocationListView> view(String issuerKey) {
        return lists.one(issuerKey).map(found -> found.orElseThrow(RevocationProblems::unknown));
    }

    private static RevocationList acceptable(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Accepted it -> it.list();
            case Parsed.UnknownIssuer it -> throw RevocationProblems.unknownIssuer(it.issuer());
            case Parsed.Rejected it -> throw RevocationProblems.unacceptable(it.reasons());
        };
    }
}
