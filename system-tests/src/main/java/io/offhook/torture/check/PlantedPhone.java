package io.offhook.torture.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone the harness provisioned, with a code required; with a MAC: for that device alone. */
public record PlantedPhone(UUID phoneId, @Nullable String mac) {}
