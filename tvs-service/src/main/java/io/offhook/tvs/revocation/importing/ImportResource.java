package io.offhook.tvs.revocation.importing;

import io.offhook.eventing.Cause;
import io.offhook.pki.revocation.RevocationList;
import io.offhook.pki.revocation.RevocationList.Parsed;
import io.offhook.pki.revocation.RevocationListFile;
import io.offhook.pki.revocation.RevocationListIssuers;
import io.offhook.pki.revocation.UnreadableRevocationList;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.anchor.view.FindAnchors;
import io.offhook.tvs.http.FileProblems;
import io.offhook.tvs.http.Problems;
import io.offhook.tvs.revocation.Decision;
import io.offhook.tvs.revocation.view.FindRevocationLists;
import io.offhook.tvs.revocation.view.RevocationListView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "Revocation lists")
class ImportResource {

    private final ImportingRevocationList importing;
    private final FindAnchors anchors;
    private final FindRevocationLists lists;
    private final Clock clock;

    ImportResource(ImportingRevocationList importing, FindAnchors anchors, FindRevocationLists lists, Clock clock) {
        this.importing = importing;
        this.anchors = anchors;
        this.lists = lists;
        this.clock = clock;
    }

    @POST
    @Path("/revocation-lists")
    @RolesAllowed("admin")
    @Consumes({
        "application/pkix-crl",
        "application/x-pem-file",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.TEXT_PLAIN
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hold a CA's revocation list",
            description =
                    "DER or PEM, 512 KiB at most, signed by a trust anchor or by a CA whose certificate stands in the same PEM file "
                            + "and leads to one. Replaces the list that is held for the same key. Lists are never fetched.")
    @APIResponse(responseCode = "201", description = "Held from now on")
    @APIResponse(responseCode = "200", description = "Was held already; nothing changed")
    @APIResponse(responseCode = "400", description = "malformed-revocation-list")
    @APIResponse(responseCode = "409", description = "older-revocation-list: the one that is held is newer")
    @APIResponse(responseCode = "413", description = "revocation-list-too-large")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-revocation-list-issuer, or unacceptable-revocation-list: not dated yet, a part of a list, "
                            + "weakly signed, or with critical extensions that are not understood")
    public Uni<RestResponse<RevocationListView>> take(
            byte[] file, @RestHeader("traceparent") @Nullable String traceparent) {
        var sent = read(file);
        var now = clock.instant();
        return anchors.all().flatMap(trusted -> {
            var known = RevocationListIssuers.of(
                    trusted.stream()
                            .map(anchor -> Certificates.stored(anchor.certificate()))
                            .toList(),
                    sent.certificates());
            var list = acceptable(RevocationList.parse(sent.list(), known, now));
            return importing.take(list, Cause.request(now, traceparent)).flatMap(decision -> answer(list, decision));
        });
    }

    private static RevocationListFile read(byte[] file) {
        try {
            return RevocationListFile.read(file);
        } catch (UnreadableRevocationList e) {
            throw FileProblems.of(e);
        }
    }

    private static RevocationList acceptable(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Accepted it -> it.list();
            case Parsed.UnknownIssuer it -> throw Problems.unknownListIssuer(it.issuer());
            case Parsed.Rejected it -> throw Problems.unacceptableList(it.reasons());
        };
    }

    private Uni<RestResponse<RevocationListView>> answer(RevocationList list, Decision decision) {
        decision.refusal().ifPresent(refusal -> {
            throw Problems.olderList();
        });
        var status = decision.events().isEmpty() ? RestResponse.Status.OK : RestResponse.Status.CREATED;
        return lists.one(list.issuerKey())
                .map(found -> RestResponse.status(status, found.orElseThrow(Problems::unknownList)));
    }
}
