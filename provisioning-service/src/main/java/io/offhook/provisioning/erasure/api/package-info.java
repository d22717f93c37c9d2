/** The REST resources about data of persons. */
@NullMarked
package io.offhook.provisioning.erasure.api;

import org.jspecify.annotations.NullMarked;
