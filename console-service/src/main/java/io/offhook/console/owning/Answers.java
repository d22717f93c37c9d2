package io.offhook.console.owning;

import static jakarta.ws.rs.core.Response.Status.Family.SUCCESSFUL;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;

/** Reads what services answer. */
@ApplicationScoped
class Answers {

    private static final Set<Integer> TRY_LATER = Set.of(500, 502, 503, 504);

    /** A report has a line for each row of a file, which is more than a request may have. */
    private static final StreamReadConstraints SIZE = StreamReadConstraints.builder()
            .maxDocumentLength(32_000_000)
            .maxTokenCount(2_000_000)
            .maxNestingDepth(50)
            .build();

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json =
                json.copyWith(JsonFactory.builder().streamReadConstraints(SIZE).build());
    }

    Answer of(Response response) {
        var body = body(response);
        if (response.getStatusInfo().getFamily() == SUCCESSFUL) {
            return new Done(
                    response.getStatus(),
                    body,
                    Optional.ofNullable(response.getHeaderString(HttpHeaders.ETAG)),
                    Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)));
        }
        return TRY_LATER.contains(response.getStatus()) ? new Unavailable() : refused(response.getStatus(), body);
    }

    private static Refused refused(int status, JsonNode problem) {
        var type = problem.path("type").asText("");
        var field = Optional.ofNullable(problem.get("field")).map(JsonNode::asText);
        var detail = problem.path("detail").asText(problem.path("title").asText("The service refused this."));
        return new Refused(status, type.substring(type.lastIndexOf('/') + 1), FormWords.of(detail, field), field);
    }

    private JsonNode body(Response response) {
        try {
            var text = response.readEntity(String.class);
            return text == null || text.isEmpty() ? MissingNode.getInstance() : json.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
