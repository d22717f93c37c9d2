/** The REST resource of what only files of phones hold. */
@NullMarked
package io.offhook.provisioning.files.api;

import org.jspecify.annotations.NullMarked;
