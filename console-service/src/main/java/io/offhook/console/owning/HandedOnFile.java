package io.offhook.console.owning;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** Hands a file of a service on to a browser. What the service refuses becomes a text with its status. */
public final class HandedOnFile {

    private static final Logger LOG = Logger.getLogger(HandedOnFile.class);
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private HandedOnFile() {}

    /** @param download of {@link Commands#download} */
    public static Uni<Response> of(Uni<Response> download) {
        return download.map(HandedOnFile::handOn).onFailure().recoverWithItem(failure -> {
            LOG.warnf("File not handed on: failure=%s", failure.getClass().getName());
            return refused(Response.Status.SERVICE_UNAVAILABLE.getStatusCode());
        });
    }

    private static Response handOn(Response from) {
        try (from) {
            if (from.getStatus() != Response.Status.OK.getStatusCode()) {
                return refused(from.getStatus());
            }
            var answer = Response.ok(from.readEntity(byte[].class))
                    .header(HttpHeaders.CONTENT_TYPE, from.getHeaderString(HttpHeaders.CONTENT_TYPE))
                    .header("X-Content-Type-Options", "nosniff");
            var name = from.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
            return answer.header(HttpHeaders.CONTENT_DISPOSITION, name == null ? "attachment" : name)
                    .build();
        }
    }

    private static Response refused(int status) {
        var sentence = switch (status) {
            case 403 -> "You may not have this file.";
            case 404 -> "There is no such file, or not any more.";
            case 400, 422 -> "The service refused the filter of this file. Go back and look at it.";
            default -> "The service does not give the file now. Try again in a moment.";
        };
        return Response.status(status).type(TEXT).entity(sentence).build();
    }
}
