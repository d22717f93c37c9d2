package io.offhook.rest.asyncapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.offhook.contracts.topic.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files of the module {@code contracts}. */
final class ContractFiles {

    static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Texts stay quoted: unquoted, some tools take them for dates. */
    static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private ContractFiles() {}

    static ObjectNode outline() {
        return read(YAML, "/asyncapi-outline.yaml");
    }

    static byte[] schema(EventType type) {
        try (var in = open("/schemas/" + type.schemaFile())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code CodeIssued.v1.json}, and {@code CodeIssued.v1.2.json} with what was added later. */
    static List<ObjectNode> samples(EventType type) {
        var samples = new ArrayList<ObjectNode>();
        var name = "/samples/" + type.shortName() + ".json";
        while (ContractFiles.class.getResource(name) != null) {
            samples.add(read(JSON, name));
            name = "/samples/" + type.shortName() + "." + (samples.size() + 1) + ".json";
        }
        return samples;
    }

    private static ObjectNode read(ObjectMapper format, String name) {
        try (var in = open(name)) {
            return (ObjectNode) format.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ContractFiles.class.getResourceAsStream(name), name);
    }
}
