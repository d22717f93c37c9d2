@NullMarked
package io.offhook.provisioning.files.content;

import org.jspecify.annotations.NullMarked;
