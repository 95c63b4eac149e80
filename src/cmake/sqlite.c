// SQLite without what no sentence of ours uses (third_party.cmake). Its grammar comes ready made and still knows these: a
// sentence with one of them is refused while it is read.
#include "sqlite3.c"

#define LEFT_OUT(name, ...) \
    void name(Parse* parse, ##__VA_ARGS__) { sqlite3ErrorMsg(parse, "left out of this program"); }

LEFT_OUT(sqlite3AlterAddConstraint, SrcList* a, Token* b, Token* c, const char* d, int e, Expr* f)
LEFT_OUT(sqlite3AlterBeginAddColumn, SrcList* a)
LEFT_OUT(sqlite3AlterDropColumn, SrcList* a, const Token* b)
LEFT_OUT(sqlite3AlterDropConstraint, SrcList* a, Token* b, Token* c)
LEFT_OUT(sqlite3AlterFinishAddColumn, Token* a)
LEFT_OUT(sqlite3AlterRenameColumn, SrcList* a, Token* b, Token* c)
LEFT_OUT(sqlite3AlterRenameTable, SrcList* a, Token* b)
LEFT_OUT(sqlite3AlterSetNotNull, SrcList* a, Token* b, Token* c)
LEFT_OUT(sqlite3Analyze, Token* a, Token* b)
LEFT_OUT(sqlite3Reindex, Token* a, Token* b)
LEFT_OUT(sqlite3VtabArgExtend, Token* a)
LEFT_OUT(sqlite3VtabArgInit)
LEFT_OUT(sqlite3VtabBeginParse, Token* a, Token* b, Token* c, int d)
LEFT_OUT(sqlite3VtabFinishParse, Token* a)
