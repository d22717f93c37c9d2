package io.offhook.rest.openapi;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Completes a document with what every service has: both ways to sign in, an id for each operation, and a problem (RFC 9457) for each
 * refusal.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    private static final String PROBLEM = "HttpProblem";
    private static final String CHANGED_SINCE = "412";
    private static final String SEEN = "IfMatch";
    private static final String REFERENCE = "#/components/schemas/";

    /** Sorted, as everything here: two builds make the same document. */
    private static final SortedMap<String, String> COMMON = new TreeMap<>(Map.of(
            "400", "invalid-request",
            "401", "unauthorized",
            "403", "not-allowed",
            "503", "busy"));

    /** Types of parameters that no body has. */
    private final Set<String> parsedFromText = new HashSet<>();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        components.setSecuritySchemes(new TreeMap<>(Map.of(
                "basic", http("basic").description("A built-in account"),
                "bearer", http("bearer").bearerFormat("JWT").description("A token of the OpenID Connect provider"))));
        StateDescriptions.addTo(components);
        // Of the library of problems; ours have the member "field".
        components.removeSchema("HttpValidationProblem");
        components.removeSchema("Violation");
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> complete(operation, components)));
        parsedFromText.forEach(components::removeSchema);
    }

    /** Shared by all operations that compare versions: those that can answer 412. */
    private static Parameter seenVersion() {
        return OASFactory.createParameter()
                .name(HttpHeaders.IF_MATCH)
                .in(Parameter.In.HEADER)
                .description("The ETag of an earlier answer: the operation fails if there was a change since."
                        + " Absent or *: any version will do")
                .schema(text());
    }

    private static SecurityScheme http(String scheme) {
        return OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
    }

    private void complete(Operation operation, Components components) {
        operation.setOperationId(OperationIds.of(requireNonNullElse(operation.getOperationId(), "")));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme("basic"),
                    OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
        requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(parameter -> parameter.setSchema(asText(parameter.getSchema(), components)));
        if (operation.getResponses().hasAPIResponse(CHANGED_SINCE)) {
            operation.addParameter(OASFactory.createParameter().ref(SEEN));
            components.addParameter(SEEN, seenVersion());
        }
        nothing(operation.getResponses());
        refusals(operation.getResponses());
    }

    /** A POST that answers nothing has 204, which the scanner takes for 201. */
    private static void nothing(APIResponses responses) {
        var created = responses.getAPIResponse("201");
        if (created != null && created.getContent() == null) {
            responses.removeAPIResponse("201");
            responses.addAPIResponse("204", created.description("Done"));
        }
    }

    /** A parameter, or an item of it, that the code parses into a type of its own is text on the wire. */
    private Schema asText(@Nullable Schema schema, Components components) {
        if (schema == null) {
            return text();
        }
        if (isObject(schema, components)) {
            parsedFromText.add(name(schema.getRef()));
            return text();
        }
        if (schema.getItems() != null) {
            schema.setItems(asText(schema.getItems(), components));
        }
        return schema;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static boolean isObject(Schema schema, Components components) {
        var reference = schema.getRef();
        if (reference == null) {
            return false;
        }
        var named = components.getSchemas().get(name(reference));
        return named != null && named.getType() != null && named.getType().contains(Schema.SchemaType.OBJECT);
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void refusals(APIResponses responses) {
        COMMON.forEach((status, type) -> {
            if (!responses.hasAPIResponse(status)) {
                if (status.equals("400") || status.equals("503")) {
                    responses.addAPIResponse(
                            status, OASFactory.createAPIResponse().description(type));
                }
            } else if (responses.getAPIResponse(status).getContent() == null) {
                responses.getAPIResponse(status).setDescription(type);
            }
        });
        responses.getAPIResponses().forEach((status, response) -> {
            if ((status.startsWith("4") || status.startsWith("5")) && response.getContent() == null) {
                problem(response);
            }
        });
    }

    private static void problem(APIResponse response) {
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(REFERENCE + PROBLEM))));
    }
}
