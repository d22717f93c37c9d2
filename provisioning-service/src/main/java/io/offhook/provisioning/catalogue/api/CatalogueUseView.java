package io.offhook.provisioning.catalogue.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What uses a document.
 *
 * @param phones how many phones name it; of a range of auto registration: how many registered by themselves as this model
 * @param documents other documents that name it, such as {@code phone template Sales}; site operators only for administrators
 */
@Schema(name = "CatalogueUse")
public record CatalogueUseView(long phones, List<String> documents) {}
