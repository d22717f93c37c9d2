package io.offhook.console.owning;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The requests that each service takes; their addresses and bodies are its own. Without a path, be it empty, clients that extend this are
 * not found at build time.
 */
@Path("")
interface ServiceClient {

    @GET
    Uni<Response> get(@Url String url, @HeaderParam(HttpHeaders.ACCEPT) String accept);

    @POST
    Uni<Response> post(
            @Url String url,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte[] body);

    /** Of a {@code File} the client would never close what it opens. */
    @POST
    Uni<Response> postFile(
            @Url String url,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream file);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> put(@Url String url, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version, byte[] body);

    @PATCH
    @Consumes("application/merge-patch+json")
    Uni<Response> patch(@Url String url, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version, byte[] body);

    @DELETE
    Uni<Response> delete(@Url String url, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version);
}
