@NullMarked
package com.quotedesk.web;

import org.jspecify.annotations.NullMarked;
