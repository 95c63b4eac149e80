#include "domain/person.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tongban;

TEST_CASE("names of every people are fine") {
    for (char const* name :
         {"张小明",
          "买买提·艾力",
          "阿依古丽·买买提明",
          "𠮷田",
          "㛃",
          "䶮",
          "欧阳震华",
          "Anna Lee",
          "O'Neil",
          "黄-陈"}) {
        CAPTURE(name);
        CHECK(name_fault(name) == "");
    }
}

TEST_CASE("what no name holds is found") {
    CHECK(name_fault("张3") == "name_characters");
    CHECK(name_fault("张小明（哥）") == "name_characters");
    CHECK(name_fault("张小明，李四") == "name_characters");
    CHECK(name_fault("小明😀") == "name_characters");
    CHECK(name_fault("买买提•艾力") == "name_characters");  // the dot of the wrong kind is mended by tidy_name first
    CHECK(name_fault("\xE4\xB8") == "name_characters");
}

TEST_CASE("a name has at most 50 characters, counted as people count") {
    std::string name;
    for (int i = 0; i < 50; ++i) name += "𠮷";
    CHECK(name_fault(name) == "");
    CHECK(name_fault(name + "田") == "too_long");
}

TEST_CASE("a typed name is brought into one form") {
    CHECK(tidy_name(" 张　小明 ") == "张小明");
    CHECK(tidy_name("买买提•艾力") == "买买提·艾力");
    CHECK(tidy_name("买买提・艾力") == "买买提·艾力");
    CHECK(tidy_name("Anna  Lee") == "Anna Lee");
    CHECK(tidy_name("买买提 · 艾力") == "买买提·艾力");
    CHECK(tidy_name("") == "");
}

TEST_CASE("phones of every kind are fine") {
    for (char const* phone :
         {"13800001234",
          "19900001234",
          "0513-80001234",
          "051380001234",
          "025-80001234",
          "02580001234",
          "0515-8000123",
          "+8613800001234",
          "+81312345678"}) {
        CAPTURE(phone);
        CHECK(phone_fault(phone) == "");
    }
}

TEST_CASE("what cannot be dialled is found") {
    for (char const* phone :
         {"1380000123",
          "138000012345",
          "12800001234",
          "10800001234",
          "0513-800012",
          "00513-80001234",
          "+123",
          "+86138x0001234",
          "8000123",
          "abc",
          "+1234567890123456"}) {
        CAPTURE(phone);
        CHECK(phone_fault(phone) == "phone_form");
    }
}

TEST_CASE("a typed phone is brought into one form") {
    CHECK(tidy_phone("138 0000 1234") == "13800001234");
    CHECK(tidy_phone("１３８－００００－１２３４") == "13800001234");
    CHECK(tidy_phone("+86 138 0000 1234") == "13800001234");
    CHECK(tidy_phone("008613800001234") == "13800001234");
    CHECK(tidy_phone("(0513) 8000-1234") == "05138000-1234");
    CHECK(tidy_phone("0513-80001234") == "0513-80001234");
    CHECK(tidy_phone("0513 80001234") == "051380001234");
    CHECK(tidy_phone("+81 3 1234 5678") == "+81312345678");
    CHECK(tidy_phone("") == "");
}
