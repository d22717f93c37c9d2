package io.offhook.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.clients.typescript.TypeScriptProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The story in TypeScript and the clients that it imports. It runs in {@code FirstPhoneIT}. */
class TypeScriptStoryTest {

    private static final Path TARGET = Path.of("target");

    private final TypeScriptProject project = new TypeScriptProject(TARGET);

    @Test
    void the_story_and_its_clients_compile_strictly() throws IOException {
        assertThat(project.compile("story.ts")).isEmpty();
    }

    @Test
    void a_field_of_another_type_does_not_compile() throws IOException {
        Files.writeString(TARGET.resolve("typescript/wrong.ts"), """
            import type { NewPhone } from './provisioning';
            export const wanted = { model: 8845 } satisfies NewPhone;
            """);

        assertThat(project.compile("wrong.ts")).contains("wrong.ts(2,25): error TS2322");
    }
}
