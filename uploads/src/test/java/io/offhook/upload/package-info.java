@org.jspecify.annotations.NullMarked
package io.offhook.upload;
