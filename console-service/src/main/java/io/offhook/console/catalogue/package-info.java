/**
 * What administrators name once: models, device pools, profiles, templates, ranges of auto registration, operators of sites. The forms
 * follow from the schemas of the contracts, so a new field is a field of its form.
 */
@NullMarked
package io.offhook.console.catalogue;

import org.jspecify.annotations.NullMarked;
