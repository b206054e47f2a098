package com.quotedesk.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who there is at the desk of the tests, and what belongs to whom. */
final class People {

    static final String MANAGER = "manager@desk.example";
    static final String STRANGER = "stranger@desk.example";
    static final String VIEWER = "viewer@desk.example";

    private static People only;

    /** What stands in braces in the addresses of routes, by what it stands for. */
    final Map<String, String> names = new HashMap<>();

    private final OpenDesk desk;
    final String admin;

    private People(OpenDesk desk) {
        this.desk = desk;
        admin = desk.logIn(OpenDesk.ADMIN);
        var north = team("North");
        var south = team("South");
        add(MANAGER, "MANAGER", north);
        add(STRANGER, "MANAGER", south);
        add(VIEWER, "VIEWER", north);
        names.put("user", add("victim@desk.example", "VIEWER", north));
        names.put("team", north);
        names.put("key", "rfq.timeout");
        names.put("name", "seal-audit");
        trade(desk.logIn(MANAGER));
    }

    static synchronized People at(OpenDesk desk) {
        if (only == null) {
            only = new People(desk);
        }
        return only;
    }

    private String team(String name) {
        return id(desk.post(admin, "/api/v1/teams", "{\"name\":\"" + name + "\"}"));
    }

    private String add(String email, String role, String team) {
        return id(
                desk.post(
                        admin,
                        "/api/v1/users",
                        """
                        {"email":"%s","name":"%s","role":"%s","team":"%s","password":"%s"}"""
                                .formatted(email, email, role, team, OpenDesk.PASSWORD)));
    }

    /** From a client to a proposal, all of it the manager's. */
    private void trade(String manager) {
        names.put("client", id(desk.post(manager, "/api/v1/clients", "{\"name\":\"Client\"}")));
        var supplier =
                id(
                        desk.post(
                                manager,
                                "/api/v1/suppliers",
                                """
                                {"name":"Supplier","contacts":[{"email":"s@supplier.example"}],
                                 "categories":["cable"]}"""));
        names.put("supplier", supplier);
        var order = order(manager);
        names.put("order", id(order));
        names.put("item", order.get("items").get(0).get("id").asText());
        var path = "/api/v1/orders/" + id(order);
        var rfq =
                desk.post(manager, path + "/rfqs", "{\"suppliers\":[\"" + supplier + "\"]}")
                        .get("items")
                        .get(0);
        names.put("rfq", id(rfq));
        awaitSent(manager, "/api/v1/rfqs/" + id(rfq));
        var quote =
                desk.post(
                        manager,
                        "/api/v1/rfqs/" + id(rfq) + "/quotes",
                        """
                        {"currency":"RUB","vat":{"mode":"EXCLUDED","rate":"22"},
                         "lines":[{"position":1,"price":"100"}]}""");
        names.put("quote", id(quote));
        names.put(
                "pricing-rule",
                id(
                        desk.post(
                                admin,
                                "/api/v1/pricing-rules",
                                "{\"markup\":\"25\",\"roundTo\":\"1\"}")));
        var bids = desk.get(manager, path + "/comparison").get("split").get("bids");
        OpenDesk.done(desk.send("PUT", path + "/choices", manager, "{\"choices\":" + bids + "}"));
        names.put(
                "proposal",
                id(
                        desk.post(
                                manager,
                                path + "/proposal",
                                """
                                {"currency":"RUB","language":"ru","vatMode":"EXCLUDED","vatRate":"22"}""")));
    }

    /** A new order of whoever has the token. */
    JsonNode order(String token) {
        return desk.post(
                token,
                "/api/v1/orders",
                """
                {"client":"%s","subject":"Cable","items":[{"name":"Cable","quantity":"5","unit":"m"},
                 {"name":"Breaker","quantity":"2"}]}"""
                        .formatted(names.get("client")));
    }

    private void awaitSent(String token, String rfq) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!desk.get(token, rfq).get("status").asText().equals("SENT")) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not sent: " + desk.get(token, rfq));
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }

    /** A token of the administrator's that may do everything but this. */
    String tokenWithout(String permission) {
        var scopes = new ArrayList<String>();
        desk.get(admin, "/api/v1/profile")
                .get("permissions")
                .fieldNames()
                .forEachRemaining(scopes::add);
        scopes.remove(permission);
        return token(scopes);
    }

    String token(List<String> scopes) {
        var made =
                desk.post(
                        admin,
                        "/api/v1/profile/tokens",
                        "{\"name\":\"test\",\"scopes\":["
                                + scopes.stream()
                                        .map(scope -> "\"" + scope + "\"")
                                        .collect(Collectors.joining(","))
                                + "]}");
        return made.get("secret").asText();
    }

    static String id(JsonNode made) {
        return made.get("id").asText();
    }
}
