@NullMarked
package io.offhook.provisioning.files.http;

import org.jspecify.annotations.NullMarked;
