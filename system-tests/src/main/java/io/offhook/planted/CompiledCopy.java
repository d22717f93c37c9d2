package io.offhook.planted;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A copy of the compiled checkout, which bugs are planted in. The checkout itself is never changed. */
final class CompiledCopy {

    private static final Set<String> KEPT = Set.of("classes", "test-classes");
    private static final Set<String> SKIPPED = Set.of(".git", ".offhook", "node_modules");
    private static final Path TARGET = Path.of("target");
    private static final String CLASS_PATH = "test.classpath";

    private final Path checkout;
    private final Path root;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** @param root an empty directory */
    CompiledCopy(Path checkout, Path root) throws IOException {
        this.checkout = checkout;
        this.root = root;
        copy(checkout);
    }

    Path directory(String module) {
        return root.resolve(module);
    }

    /** The tests' class path of a module: its classes first, and of the others what was copied too. */
    String classPath(String module) throws IOException {
        var target = directory(module).resolve("target");
        var others = Files.readString(checkout.resolve(module).resolve("target").resolve(CLASS_PATH))
                .strip()
                .replace(checkout + "/", root + "/");
        return target.resolve("test-classes") + ":" + target.resolve("classes") + ":" + others;
    }

    /** @throws IllegalArgumentException if the bug does not fit its source any more, or does not compile */
    void plant(PlantedBug bug) throws IOException {
        var planted = bug.plantedIn(Files.readString(checkout.resolve(bug.file())));
        var classes = directory(bug.module()).resolve("target/classes");
        if (!bug.isJava()) {
            Files.writeString(classes.resolve(bug.resource()), planted);
            return;
        }
        var source = root.resolve(bug.file());
        Files.createDirectories(source.getParent());
        Files.writeString(source, planted);
        var options = List.of(
                "-d", classes.toString(), "-cp", classPath(bug.module()), "-proc:none", "-parameters", "-nowarn");
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(null, files, ignored -> {}, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalArgumentException("bug " + bug.number() + " does not compile");
            }
        }
    }

    /** Puts back the classes of the bug's module as they were. */
    void remove(PlantedBug bug) throws IOException {
        copy(checkout.resolve(bug.module()).resolve("target/classes"));
    }

    private static boolean isIn(Path directory, Path file) {
        var parent = file.getParent();
        return parent != null && parent.endsWith(directory);
    }

    private void copy(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes ignored) throws IOException {
                var name = directory.getFileName().toString();
                if (SKIPPED.contains(name) || (isIn(TARGET, directory) && !KEPT.contains(name))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(root.resolve(checkout.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) throws IOException {
                if (!isIn(TARGET, file)) {
                    Files.copy(file, root.resolve(checkout.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
