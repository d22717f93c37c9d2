package io.offhook.provisioning.catalogue.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What uses a document.
 *
 * @param phones how many phones name it
 * @param documents other documents that name it, such as {@code phone template Sales}
 */
@Schema(name = "CatalogueUse")
public record CatalogueUseView(long phones, List<String> documents) {}
