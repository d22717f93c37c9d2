package io.offhook.clients.typescript;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.values.reference.V8ValuePromise;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** TypeScript below the {@code target} of this module, compiled and run by a Node that lives in this JVM. */
public final class TypeScriptProject {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path target;

    /** @param target where the build of this module left the compiler and the sources */
    public TypeScriptProject(Path target) {
        this.target = target.toAbsolutePath().normalize();
    }

    /**
     * Compiles a file and all that it imports, as strictly as the compiler can.
     *
     * @param file relative to {@code typescript}
     * @return what the compiler objects to; empty if nothing
     */
    public String compile(String file) throws IOException {
        var request = JSON.createObjectNode()
                .put(
                        "compiler",
                        target.resolve("typescript-compiler/typescript.js").toString())
                .put("source", target.resolve("typescript").resolve(file).toString())
                .put("output", javascript().toString());
        return call("compile.js", request).asText();
    }

    /**
     * Calls a function that returns a promise.
     *
     * @param module a compiled file, without its extension
     * @param argument becomes JSON
     */
    public <T> T run(String module, String function, Object argument, Class<T> result) throws IOException {
        var request = JSON.createObjectNode()
                .put("module", javascript().resolve(module + ".js").toString())
                .put("function", function)
                .set("argument", JSON.valueToTree(argument));
        return JSON.treeToValue(call("run.js", request), result);
    }

    private Path javascript() {
        return target.resolve("javascript");
    }

    private static JsonNode call(String script, JsonNode request) throws IOException {
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime()) {
            node.getGlobalObject().set("request", request.toString());
            try (V8ValuePromise promise =
                    node.getExecutor(settled(script(script))).execute()) {
                node.await();
                var answer = JSON.readTree(promise.getResultString());
                if (answer.has("error")) {
                    throw new IOException(answer.path("error").asText());
                }
                return answer.path("result");
            }
        } catch (JavetException e) {
            throw new IOException(e);
        }
    }

    /** A promise that was rejected would end the process, as Node does. */
    private static String settled(String promise) {
        return promise.strip()
                + ".then(result => ({ result }), error => ({ error: String(error.stack) })).then(JSON.stringify)";
    }

    private static String script(String name) throws IOException {
        try (var script = Objects.requireNonNull(TypeScriptProject.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
